import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { AsOfControl } from "./as-of-control.js";
import { Live } from "./live.js";

/** What surrounds every page. */
export function Layout() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(path);
  useEffect(() => {
    // A reader of the screen is told of the new page; at the first load the browser does so itself.
    if (first.current !== path) main.current?.focus({ preventScroll: true });
    first.current = path;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <Link to="/" className="wordmark">
            Demarche
          </Link>
          <nav aria-label="Pages">
            <ul className="plain">
              <li>
                <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
                  Search
                </Link>
              </li>
              <li>
                <Link to="/board">Board</Link>
              </li>
              <li>
                <Link to="/developers">Developers</Link>
              </li>
            </ul>
          </nav>
          <AsOfControl />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className="page">
        <Outlet />
      </main>
      <footer className="colophon">
        <div className="colophon-inner">
          <p>What is not recorded here is not known here. Silence is never neutrality.</p>
          <Live />
        </div>
      </footer>
    </>
  );
}
