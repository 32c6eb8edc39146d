interface Framework {
  name: string;
  host: RegExp;
  path: RegExp;
}

/**
 * Public skills frameworks, by host and path of their own addresses (employer facts, Q10). It says that an address leads into
 * the framework, not that the mapping is right: nobody certifies that. http and https alike, since these are identifiers.
 */
const FRAMEWORKS: readonly Framework[] = [
  { name: 'ESCO', host: /^data\.europa\.eu$/, path: /^\/esco\/(skill|occupation)\/[\w-]+\/?$/ },
  { name: 'DigComp', host: /^data\.europa\.eu$/, path: /^\/snb\/dcf\/./ },
  { name: 'NOC / OaSIS', host: /^noc\.esdc\.gc\.ca$/, path: /^\/(oasis|structure)\/./i },
  { name: 'O*NET', host: /^(www\.)?onetonline\.org$/, path: /^\/link\/./ },
  { name: 'O*NET', host: /^services\.onetcenter\.org$/, path: /^\/./ },
  { name: 'Lightcast', host: /^(www\.)?lightcast\.io$/, path: /^\/open-skills\/skills\/[\w-]+/ },
  { name: 'Credential Engine', host: /^(www\.)?credentialfinder\.org$/, path: /^\/competency\/ce-/i },
  { name: 'Credential Engine', host: /^(www\.)?credentialengineregistry\.org$/, path: /^\/resources\/ce-/i },
  { name: '1EdTech CASE', host: /^caseregistry\.imsglobal\.org$/, path: /^\/uri\/./ },
  // CASE items live on every publisher's own host; the path is the standard's.
  { name: '1EdTech CASE', host: /./, path: /\/ims\/case\/v1p0\/CFItems\/[\w-]{36}\/?$/i },
  { name: 'SFIA', host: /^(www\.)?sfia-online\.org$/, path: /^\/[a-z-]+\/([^/]+\/)*skills\/./ },
];

/** The framework that an address leads into, or null. */
export function frameworkOf(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  return FRAMEWORKS.find(({ host, path }) => host.test(hostname) && path.test(pathname))?.name ?? null;
}
