import { clientAddresses, clientFolder, clientSecurityPolicy } from "@demarche/web";
import type { FastifyInstance } from "fastify";
import { serveBuilt } from "./built.js";

/** Serves the client: its pages at `/`, its assets below `/assets`. */
export function serveClient(fastify: FastifyInstance): Promise<void> {
  return serveBuilt(fastify, {
    name: "The client",
    folder: clientFolder,
    addresses: clientAddresses,
    assets: "/assets/",
    contentSecurityPolicy: clientSecurityPolicy,
  });
}
