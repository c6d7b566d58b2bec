/** The small forms beside a list: typed values kept as a draft, faults, one save at a time, and the list asked again after it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { post } from '../api/client.ts';
import { faultsOf, focusSummary, type Fault } from '../components/problem.ts';
import { Draft } from './draft.ts';

interface Host extends ReactiveControllerHost, ParentNode {}

export interface Plan<T extends object> {
  readonly path: string;
  readonly empty: T;
  readonly check: (typed: T) => Fault[];
  readonly body: (typed: T) => object;
  /** The control of a path in a problem document. */
  readonly idOf: (path: string) => string | undefined;
  readonly done: (typed: T) => void;
}

export class Adding<T extends object> implements ReactiveController {
  faults: readonly Fault[] = [];
  busy = false;
  readonly draft: Draft<T>;
  readonly #host: Host;
  readonly #plan: Plan<T>;
  /** One key for one intent: kept over failures of the connection, renewed once the register has answered. */
  #once = crypto.randomUUID();

  constructor(host: Host, plan: Plan<T>) {
    this.#host = host;
    this.#plan = plan;
    this.draft = new Draft<T>(host, plan.path, plan.empty);
    host.addController(this);
  }

  hostConnected(): void {
    this.faults = [];
  }

  readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const typed = this.draft.value;
    this.faults = this.#plan.check(typed);
    if (this.faults.length === 0) await this.#save(typed);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusSummary(this.#host);
  };

  async #save(typed: T): Promise<void> {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await post(this.#plan.path, this.#plan.body(typed), { once: this.#once });
      this.#once = crypto.randomUUID();
      this.draft.clear();
      this.#plan.done(typed);
    } catch (error) {
      this.faults = faultsOf(error, this.#plan.idOf);
      const answered = typeof error === 'object' && error !== null && 'status' in error && error.status !== 0;
      if (answered) this.#once = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }
}
