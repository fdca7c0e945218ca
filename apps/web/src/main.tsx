import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./shell/tokens.css";
import "./shell/base.css";
import "./shell/layout.css";
import "./picture/picture.css";
import "./picture/parts.css";
import "./search/home.css";
import "./board/board.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./shell/demarche.js";
import { router } from "./shell/routes.js";

const place = document.getElementById("client");
if (place === null) throw new Error("The page has no place for the client.");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
