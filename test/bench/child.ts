/** Processes of their own: for the server's CPU to be only the server's, and for a peak of memory to be one engine's. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Child {
  ask: <T>(question: unknown) => Promise<T>;
  end: () => Promise<void>;
}

/** The file answers each message with one of its own; its first says that it is ready. */
export async function child<T>(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Child & { ready: T }> {
  const started: ChildProcess = fork(join(import.meta.dirname, file), [...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let waiting: PromiseWithResolvers<unknown> | undefined;
  started.on('message', (message) => waiting?.resolve(message));
  started.on('exit', (code) => waiting?.reject(new Error(`${file} ended with ${String(code)}`)));
  const next = async <R>(): Promise<R> => {
    waiting = Promise.withResolvers();
    return (await waiting.promise) as R;
  };
  const ready = await next<T>();
  return {
    ready,
    ask: async <R>(question: unknown) => {
      const answer = next<R>();
      started.send(question as object);
      return answer;
    },
    end: async () => {
      started.disconnect();
      if (started.exitCode === null) await once(started, 'exit');
    },
  };
}

/** The other end: answers until the parent lets go. */
export function answering<Q, A>(ready: unknown, answer: (question: Q) => Promise<A> | A, end: () => Promise<void> | void = () => {}): void {
  process.on('message', (question: Q) => void Promise.resolve(answer(question)).then((told) => process.send?.(told)));
  process.once('disconnect', () => void Promise.resolve(end()).then(() => process.exit(0)));
  process.send?.(ready);
}
