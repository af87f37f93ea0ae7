// A file for whoever asked for it.

/** Has the browser keep it under that name. @param {Blob} file @param {string} name */
export function saved(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
