/** The first thing that differs, named so that somebody can look at it. */
export class Differs extends Error {
  readonly log: string | undefined;
  readonly index: number | undefined;
  readonly table: string | undefined;
  readonly id: string | undefined;

  constructor(message: string, where: { log?: string; index?: number; table?: string; id?: string } = {}) {
    super(message);
    this.log = where.log;
    this.index = where.index;
    this.table = where.table;
    this.id = where.id;
  }
}
