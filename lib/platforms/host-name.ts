/**
 * The name of one host, as browsers write it. Their parser of addresses lets more through: a `*`, which in a question to the browser
 * would stand for every host below it, brackets, names without a dot, and numbers.
 */
export const HOST_NAME = /^[\w-]+(\.[\w-]+)*\.[\w-]*[a-z][\w-]*$/i;
