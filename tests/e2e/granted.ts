import { type Assay, BACKSTAGE, type LaunchOptions, launch } from './extension.ts';

/** Inside a page of the extension; only what is used here. */
declare const chrome: { permissions: { request(of: { origins: string[] }): Promise<boolean> } };

/** A browser of its own in which the person allowed every host, with a page of the extension that stays open for `tell`. */
export async function launchGranted(options: LaunchOptions): Promise<Assay> {
  const assay = await launch(options);
  await assay.willAllow('*');
  const page = await assay.openPage(BACKSTAGE);
  // The browser takes a question only from a click.
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.onclick = async () => {
      const isAllowed = await chrome.permissions.request({ origins: ['https://*/*'] });
      button.textContent = isAllowed ? 'allowed' : 'refused';
    };
    button.textContent = 'allow';
    document.body.replaceChildren(button);
  });
  await page.getByText('allow').click();
  await page.getByText('allowed').waitFor();
  return assay;
}
