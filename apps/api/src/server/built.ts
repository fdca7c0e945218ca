import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Pages that another package has built. */
export interface Built {
  /** What it is called where it is missing. */
  readonly name: string;
  /** Holds `index.html`, and below `assets/` files whose names carry a hash of their content. */
  readonly folder: URL;
  /** Routes that answer with the page. */
  readonly addresses: readonly string[];
  /** The address below which the assets are, with slashes around it. */
  readonly assets: string;
  readonly contentSecurityPolicy: string;
}

/** Serves built pages and their assets, compressed as they lie there. */
export async function serveBuilt(fastify: FastifyInstance, built: Built): Promise<void> {
  const root = fileURLToPath(built.folder);
  if (!existsSync(`${root}/index.html`))
    throw new Error(`${built.name} is not built: ${root} holds no index.html.`);

  // A scope of its own: each has its own `sendFile`.
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: `${root}assets/`,
      prefix: built.assets,
      wildcard: true,
      index: false,
      redirect: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        reply.setHeader("vary", "accept-encoding");
        // Names below assets carry a hash of the content: another content has another name.
        const immutable = path.startsWith(`${root}assets/`);
        reply.setHeader("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    for (const url of built.addresses) {
      scope.get(url, (_request, reply) => {
        reply.header("content-security-policy", built.contentSecurityPolicy);
        return reply.sendFile("index.html", root);
      });
    }
  });
}
