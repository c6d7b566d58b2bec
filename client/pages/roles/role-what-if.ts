/** Asks what would follow while somebody is still writing: once they pause, and only the latest question counts. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Static } from 'typebox';
import type { ConflictChanges as ChangesSchema } from '../../../server/domain/conflicts/conflict.ts';
import type { WhatIf } from '../../../server/domain/roles/role.ts';
import { post } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { WhatIfState } from '../../components/what-if.ts';
import { roleText } from '../mutuals/body-text.ts';

const PAUSE = 350;

export class WhatIfController implements ReactiveController {
  state: WhatIfState = { status: 'waiting' };
  readonly #host: ReactiveControllerHost;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#asked = '';
  }

  ask(question: WhatIf | undefined): void {
    const asked = question ? JSON.stringify(question) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (!question) {
      this.#tell({ status: 'waiting' });
      return;
    }
    this.#timer = setTimeout(() => void this.#send(question), PAUSE);
  }

  async #send(question: WhatIf): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.#tell({ ...this.state, status: 'working' });
    try {
      const changes = await post<Static<typeof ChangesSchema>>('/api/roles/what-if', question, { signal });
      if (!signal.aborted) this.#tell({ status: 'known', changes });
    } catch (error) {
      if (!signal.aborted) this.#tell({ status: 'problem', problem: reasonOf(error) });
    }
  }

  #tell(state: WhatIfState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** One fault says what is wrong in a sentence; a count of faults says nothing while somebody is still writing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return '';
  if (error.status === 422 && error.fields.length !== 1) return roleText().whatIf.unfinished;
  return error.detail || error.title;
}
