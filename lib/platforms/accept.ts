/** For endpoints of a platform's programming interface. */
export const JSON_ONLY = 'application/json';
/** For addresses that answer people with HTML and programs with JSON. */
export const JSON_LD = 'application/ld+json, application/json;q=0.9';
/** For an address of which nothing is known (DESIGN section 4). */
export const ANY_CREDENTIAL = 'application/vc+jwt, application/vc, application/ld+json, application/json';
