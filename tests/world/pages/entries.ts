import { text } from '../answers.ts';
import type { WorldBadge } from '../types.ts';
import { mark } from './layout.ts';

/** The generations of markup in which one profile may be met. */
export type Generation = 'legacy' | 'ember' | 'sdui' | 'public';

const twice = (words: string): string =>
  `<span aria-hidden="true">${text(words)}</span><span class="visually-hidden">${text(words)}</span>`;
const link = (url: string | null): string => (url === null ? '' : text(url));

/** 2019 to 2021. */
function legacy({ claims, url }: WorldBadge): string {
  const show = `<div><a class="pv-certifications-entity__credential-link show" href="${link(url)}" target="_blank">See credential</a></div>`;
  return `<li class="pv-profile-section__sortable-item pv-certification-entity ember-view"><a href="/company/1234/">${mark('logo', claims.issuer)}</a>
<div><div class="pv-certifications__summary-info pv-entity__summary-info"><h3>${text(claims.title)}</h3>
<p class="t-14"><span class="visually-hidden">Issuing authority</span><span>${text(claims.issuer)}</span></p>
<p class="t-14 t-black--light"><span class="visually-hidden">Issued date and, if applicable, expiration date of the certification or license</span><span>${text(claims.issuedOn)}</span></p></div>
${url === null ? '' : show}</div></li>`;
}

/** 2022 to 2025: every text twice, every link twice. */
function ember({ claims, url }: WorldBadge): string {
  const words = `<span class="mr1 hoverable-link-text t-bold row">${twice(claims.title)}</span><span class="t-14 t-normal row">${twice(claims.issuer)}</span><span class="t-14 t-normal t-black--light row"><span class="pvs-entity__caption-wrapper" aria-hidden="true">${text(claims.issuedOn)}</span><span class="visually-hidden">${text(claims.issuedOn)}</span></span>`;
  const title = `<a data-field="entity_image_licenses_and_certifications" class="optional-action-target-wrapper display-flex flex-column full-width" target="_self" href="${link(url)}">${words}</a>`;
  const show = `<div class="pvs-entity__sub-components"><ul><li><a class="optional-action-target-wrapper artdeco-button show" target="_self" aria-label="Show credential for ${text(claims.title)}" href="${link(url)}"><span class="pvs-navigation__text">Show credential</span></a></li></ul></div>`;
  return `<li class="artdeco-list__item x7Qd2hJ"><div class="k3PzWv" data-view-name="profile-component-entity" style="display:contents">
<a data-field="entity_image_licenses_and_certifications" target="_self" href="/company/2468/">${mark('logo', claims.issuer)}</a>
<div class="display-flex flex-column full-width"><div class="display-flex">${url === null ? `<div>${words}</div>` : title}</div>${url === null ? '' : show}</div></div></li>`;
}

/** 2026: no landmarks, hashed classes, and outgoing links in one of two wrappers. */
function sdui({ claims, url }: WorldBadge, index: number): string {
  const wrapped =
    url === null
      ? ''
      : index % 2 === 0
        ? `https://www.linkedin.com/redir/redirect/?url=${encodeURIComponent(url)}&urlhash=CMl-&isSdui=true&lipi=urn%3Ali%3Apage%3Ad_flagship3_profile_view_base_certifications_details%3Bq3tYf%3D%3D`
        : `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url).replaceAll('.', '%2E')}&urlhash=0t8r&mt=nU_iDSRGgs4h&isSdui=true&lipi=urn%3Ali%3Apage%3Ad_flagship3_profile_view_base_certifications_details%3Bq3tYf%3D%3D`;
  return `<div componentkey="entity-collection-item-${(index + 10).toString(36)}f3c">${mark('logo', claims.issuer)}<div><p class="_a1 title">${text(claims.title)}</p><p class="_a2">${text(claims.issuer)}</p><p class="_a3 muted">${text(claims.issuedOn)}</p>${url === null ? '' : `<a class="_b1 show" target="_blank" href="${text(wrapped)}"><span>Show credential</span></a>`}</div></div>`;
}

/** The public profile, as seen without an account: a parameter of the site's own on every outgoing link. */
function publicEntry({ claims, url }: WorldBadge): string {
  const tracked = (from: string): string => {
    if (url === null) return '';
    const [address, fragment] = url.split('#');
    return text(`${address}${address?.includes('?') ? '&' : '?'}trk=${from}${fragment === undefined ? '' : `#${fragment}`}`);
  };
  const title =
    url === null
      ? text(claims.title)
      : `<a data-tracking-control-name="public_profile_certification-title" href="${tracked('public_profile_certification-title')}">${text(claims.title)}</a>`;
  const show = `<div><a class="btn-md show" data-tracking-control-name="public_profile_see-credential" href="${tracked('public_profile_see-credential')}" rel="nofollow" target="_blank">See credential</a></div>`;
  const issued = /^Issued (.*)$/.exec(claims.issuedOn)?.[1] ?? claims.issuedOn;
  return `<li class="profile-section-card relative flex w-full list-none"><a class="profile-section-card__image-link" href="https://www.linkedin.com/company/org?trk=public_profile_profile-section-card_image-click">${mark('logo', claims.issuer)}</a>
<div class="grow break-words"><h3>${title}</h3><h4><a href="https://www.linkedin.com/company/org?trk=public_profile_profile-section-card_subtitle-click">${text(claims.issuer)}</a></h4>
<div class="muted"><div><span>Issued ${issued
    .split(' · ')
    .map((date) => date.replace(/^(Expires )?(.*)$/, '$1<time>$2</time>'))
    .join(' ')}</span></div>${url === null ? '' : show}</div></div></li>`;
}

export function entryOf(generation: Generation, badge: WorldBadge, index: number): string {
  switch (generation) {
    case 'legacy':
      return legacy(badge);
    case 'ember':
      return ember(badge);
    case 'sdui':
      return sdui(badge, index);
    case 'public':
      return publicEntry(badge);
  }
}
