import { describe, expect, it } from 'vitest';
import { inside } from '../../client/pages/sessions/inside.ts';

const ORIGIN = 'https://register.example';

describe('the place that one goes to after signing in', () => {
  it('is the one that was asked for, where it is of this register', () => {
    for (const then of ['/', '/bodies/1', '/roles?authority=E06000901#top', '/bodies?then=https://elsewhere.example']) expect(inside(then, ORIGIN)).toBe(then);
    expect(inside('https://register.example/bodies/1', ORIGIN)).toBe('/bodies/1');
    expect(inside('/a/../bodies/1', ORIGIN)).toBe('/bodies/1');
  });

  it('is home where there is none, or one that would lead back to signing in', () => {
    for (const then of [null, '', '/sign-in', '/sign-in?then=/bodies', 'https://register.example/sign-in']) expect(inside(then, ORIGIN), String(then)).toBe('/');
  });

  const ELSEWHERE = ['//evil.example', '/\\evil.example', '\\\\evil.example', '\\/evil.example', '///evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example', '/.//evil.example', '/..//evil.example', '/bodies/..//evil.example', '/%2e//evil.example', 'https://register.example//evil.example', 'https://register.example/.//evil.example', 'https://evil.example', 'HTTPS://evil.example', 'https:evil.example', 'http://register.example/', 'https://register.example:444/', 'https://register.example@evil.example/', 'https://register.example.evil.example/', 'https://register.examplé/', 'javascript:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'blob:https://register.example/0199', 'blob:https://register.example//evil.example', 'filesystem:https://register.example/x', 'vbscript:x', 'file:///etc/passwd', 'about:blank', 'mailto:a@b.uk', 'http://[', 'https://%zz', 'https://'];

  it.each(ELSEWHERE)('is never elsewhere: %j', (then) => {
    const place = inside(then, ORIGIN);
    expect(new URL(place, ORIGIN).origin).toBe(ORIGIN);
    expect(place).toMatch(/^\/(?![/\\])/);
    expect(place).not.toContain('sign-in');
  });

  it('would be elsewhere, if only its origin were looked at', () => {
    const careless = (then: string): string => new URL(then, ORIGIN).pathname;
    expect(new URL(careless('/.//evil.example'), ORIGIN).origin).toBe('https://evil.example');
  });
});
