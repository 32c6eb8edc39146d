/** A wrong call; the message is for the person who made it. */
export class UsageError extends Error {}
