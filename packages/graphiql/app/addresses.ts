/** Where the page is served: its assets and the questions are found below it, with or without the last slash. */
export const playgroundAddress = "/graphiql/";

/** Served by the api from its query files. */
export const questionsAddress = `${playgroundAddress}questions.json`;

/** The endpoint, on the page's own origin. */
export const endpointAddress = "/graphql";

/** Where subscriptions are streamed, on the page's own origin. */
export const streamAddress = "/graphql/stream";
