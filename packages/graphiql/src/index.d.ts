/**
 * The folder of the built page: `index.html`, and below `assets/` files whose names carry a hash of their content.
 * A file larger than 1 kB has its compressed forms beside it, `.br` and `.gz`. Empty until the package is built.
 */
export declare const playgroundFolder: URL;

/** The value of the `Content-Security-Policy` header to send with the page. */
export declare const contentSecurityPolicy: string;
