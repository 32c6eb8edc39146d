/** Hands the person a file, without a permission for downloads. */
export function saveCsv(csv: string, now: Date): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `assay-${now.toISOString().slice(0, 10)}.csv`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
