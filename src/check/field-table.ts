import { z } from 'zod';

/** A schema as JSON Schema has it. */
type Node = z.core.JSONSchema.BaseSchema;

/** A schema's fields as a table of the manual, in Markdown; the words are those of the fields' own descriptions. */
export function fieldTable(schema: z.ZodType): string {
  const rows = rowsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
  return ['| field | what it is |', '| --- | --- |', ...rows].join('\n');
}

/** A row for each field; those of a group or of a list's entries stand below it, with its name before theirs. */
function rowsOf(node: Node, within: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const child = field as Node;
    const path = `${within}${name}`;
    const entries = child.items ? rowsOf(child.items as Node, `${path}.`) : [];
    return [`| \`${path}\` | ${explained(child)} |`, ...rowsOf(child, `${path}.`), ...entries];
  });
}

/** A field's description, and the values that it takes where the description does not name them. */
function explained({ description = '', enum: values = [] }: Node): string {
  const unnamed = values.some((value) => !description.includes(`${value}`));
  const choice = unnamed ? ` One of: ${values.join(', ')}.` : '';
  return `${description}${choice}`.replaceAll('<', '\\<');
}
