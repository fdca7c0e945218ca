/**
 * The folder of the built pages: `index.html`, and below `assets/` files whose names carry a hash of their content.
 * A file larger than 1 kB has its compressed forms beside it, `.br` and `.gz`. Empty until the package is built.
 */
export declare const clientFolder: URL;

/** Where the pages are, as routes of an HTTP server: `:name` stands for one part of an address. */
export declare const clientAddresses: readonly string[];

/** The value of the `Content-Security-Policy` header to send with the pages. */
export declare const clientSecurityPolicy: string;
