/** How much a connection may send and how long it may take. One place for the service and for whoever tries its walls. */
import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';

export const BODY_BYTES = 1024 * 1024;
/** Request line, address and headers together. The longest of ours is a filter with a cursor of 4,000 characters. */
export const HEADER_BYTES = 16 * 1024;

/** `pace` makes the waiting shorter, for those who try it; the service itself takes it as it stands. */
export const httpLimits = (pace = 1) =>
  ({
    bodyLimit: BODY_BYTES,
    // Whoever sends a letter a second holds a connection, not a register: the headers have to be there after ten seconds, the whole request after thirty.
    requestTimeout: 30_000 * pace,
    connectionTimeout: 60_000 * pace,
    // Longer than the minute for which proxies keep an idle connection: else they send into one that was just closed.
    keepAliveTimeout: 72_000 * pace,
    // Host is looked at with the rest (api/plain-requests), which answers like everything else does.
    http: { requireHostHeader: false, maxHeaderSize: HEADER_BYTES, headersTimeout: 10_000 * pace, connectionsCheckingInterval: 1_000 * pace },
  }) satisfies FastifyHttpOptions<Server>;
