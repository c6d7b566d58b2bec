/** What this browser keeps for its reader. Storage may be switched off by policy: then a choice lasts as long as the page. */
export function stores(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: what is kept is a convenience.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The same for one tab, for two tabs may show two councils; a new one begins with the last choice of all. */
export function rememberHere(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // As above.
  }
  remember(key, value);
}

export function recallHere(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? recall(key);
  } catch {
    return recall(key);
  }
}
