/**
 * What a browser is told with every reply: nothing from elsewhere, in no other site's frame, no guessing of types, no address passed on. The
 * headers of helmet 8, written down once: the package puts the same policy together anew for each request, which costs as much as the reply.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const POLICY = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'font-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self'",
};

/** What no page of a register asks a device for, and so no script that got in may either. */
const NOT_ASKED_FOR = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'];

export const SAFE_HEADERS = {
  'content-security-policy': Object.entries(POLICY).map(([what, from]) => `${what} ${from}`).join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': NOT_ASKED_FOR.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
};

/**
 * A browser that came over https once comes so for a year. Only there, for over plain http it may not be said (RFC 6797 §7.2), and of this name
 * alone: what else a council serves under it is not ours to decide.
 */
const OVER_TLS = { ...SAFE_HEADERS, 'strict-transport-security': 'max-age=31536000' };

export const makeSafe = (request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.headers(request.protocol === 'https' ? OVER_TLS : SAFE_HEADERS);

export function useSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    makeSafe(request, reply);
    done();
  });
}
