/** Another address stands for the same record: the one that is kept is told, so that links and search engines hold one. */
export class Moved extends Error {
  readonly to: string;

  constructor(to: string) {
    super(`moved to ${to}`);
    this.to = to;
  }
}
