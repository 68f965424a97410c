/** Reads a facts document that a command was given by file name. */
import { readFile } from 'node:fs/promises';
import { type ParsedFacts, parseFactsText } from '../../shared/index.ts';

/** `-` is standard input; a file that cannot be read is a problem like any other. */
export async function readFactsFile(file: string): Promise<ParsedFacts> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [{ place: file, got: reason, want: 'a file that can be read' }],
    };
  }
  return parseFactsText(text);
}

async function readText(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
