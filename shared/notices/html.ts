/** A tagged template for HTML in which every value is text unless it was built by the template itself. */

/** Markup made by `html`; nothing else may make it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is kept, null is nothing. */
export type Fragment = string | Html | readonly Fragment[] | null;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes the five characters that mean something in text or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Builds markup; attributes in the template are always quoted, so escaped text cannot leave them. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  const markup = strings.map((part, index) => part + render(values[index] ?? null)).join('');
  return { markup };
}

function render(value: Fragment): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return 'markup' in value ? value.markup : value.map(render).join('');
}
