// A module of our own, because vite in development finds no worker in a bare import of monaco-graphql.
import "monaco-graphql/esm/graphql.worker.js";
