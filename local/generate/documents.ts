/** Every generated file that is made from the running rules; loading it needs an index that fits them. */
import { clausesPage, clausesPagePath } from './clauses-page.ts';
import type { GeneratedFile } from './output.ts';
import { readingsPage, readingsPagePath } from './readings-page.ts';
import {
  assessmentSchema,
  assessmentSchemaPath,
  factsSchema,
  factsSchemaPath,
  schemaText,
} from './schemas.ts';

/** The documents as they should be for the project under `root`. */
export function generatedDocuments(root: string): GeneratedFile[] {
  return [
    { path: clausesPagePath, text: clausesPage(root) },
    { path: readingsPagePath, text: readingsPage() },
    { path: factsSchemaPath, text: schemaText(factsSchema()) },
    { path: assessmentSchemaPath, text: schemaText(assessmentSchema()) },
  ];
}
