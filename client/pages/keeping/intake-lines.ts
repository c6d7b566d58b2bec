/** Lines as people paste them from a list of the elected: a name, and after a comma, a semicolon or a tab an address for mail. */
export interface IntakeLine {
  readonly name: string;
  readonly email?: string;
}

const LINE = /^([^,;\t]+?)(?:\s*[,;\t]\s*([^\s,;@]+@[^\s,;@]+))?$/;

/** The people, or the numbers of the lines that are neither. */
export function linesOf(pasted: string): { people: IntakeLine[]; bad: number[] } {
  const people: IntakeLine[] = [];
  const bad: number[] = [];
  for (const [i, line] of pasted.split(/\r?\n/).entries()) {
    const text = line.trim();
    if (text === '') continue;
    const [, name, email] = LINE.exec(text) ?? [];
    if (name === undefined || name.includes('@')) bad.push(i + 1);
    else people.push({ name: name.trim(), ...(email !== undefined && { email }) });
  }
  return { people, bad };
}
