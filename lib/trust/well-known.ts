/** An organisation that others may be mistaken for: its names, the hosts that are its own, and the identifier that the team decided for. */
export interface Organisation {
  id: string | null;
  names: string[];
  hosts: string[];
}

/**
 * Issuers and bodies that many badges name, with their official domains (employer facts, section 4.5, and public knowledge). Nobody is
 * vouched for by standing here: the table only tells that a name or a host resembles one of these.
 */
const TABLE = `
Information and Communications Technology Council,ICTC=ictc-ctic.ca
BioTalent Canada=biotalent.ca
Tourism HR Canada=tourismhr.ca
Canada's Association of I.T. Professionals,CIPS=cips.ca
MyCreds,ARUCC=mycreds.ca
eCampusOntario=ecampusontario.ca
CompTIA=comptia.org
Microsoft=microsoft.com
Cisco,Cisco Networking Academy=cisco.com netacad.com
Google=google.com grow.google
Amazon Web Services,AWS=amazon.com aws.training
Project Management Institute=pmi.org
McGill University=mcgill.ca
University of Toronto=utoronto.ca
University of British Columbia=ubc.ca`;

export const WELL_KNOWN: readonly Organisation[] = [...TABLE.matchAll(/(.+)=(.+)/g)].map(([, names = '', hosts = '']) => ({
  id: null,
  names: names.split(','),
  hosts: hosts.split(' '),
}));
