/**
 * Public skills frameworks, by host and path of their own addresses (employer facts, Q10). It says that an address leads into
 * the framework, not that the mapping is right: nobody certifies that. http and https alike, since these are identifiers.
 */
const FRAMEWORKS = {
  ESCO: /^data\.europa\.eu\/esco\/(skill|occupation)\/[\w-]+\/?$/,
  DigComp: /^data\.europa\.eu\/snb\/dcf\/./,
  'NOC / OaSIS': /^noc\.esdc\.gc\.ca\/(oasis|structure)\/./i,
  'O*NET': /^((www\.)?onetonline\.org\/link|services\.onetcenter\.org)\/./,
  Lightcast: /^(www\.)?lightcast\.io\/open-skills\/skills\/[\w-]+/,
  'Credential Engine': /^(www\.)?(credentialfinder\.org\/competency|credentialengineregistry\.org\/resources)\/ce-/i,
  // CASE items live on every publisher's own host; the path is the standard's.
  '1EdTech CASE': /^caseregistry\.imsglobal\.org\/uri\/.|\/ims\/case\/v1p0\/CFItems\/[\w-]{36}\/?$/i,
  SFIA: /^(www\.)?sfia-online\.org\/[a-z-]+\/([^/]+\/)*skills\/./,
};

/** The framework that an address leads into, or null. */
export function frameworkOf(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  return Object.entries(FRAMEWORKS).find(([, place]) => place.test(hostname + pathname))?.[0] ?? null;
}
