/** Sets every time stamp inside a zip archive to the same moment, so that equal contents are equal bytes. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FIRST_DOS_DAY = 0x0021;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;

/** Changes the archive in place; throws when it is not a plain zip without a trailing comment. */
export function setZipTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_OF_DIRECTORY_BYTES;
  expectSignature(view, end, END_OF_DIRECTORY);
  const entryCount = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < entryCount; index += 1) {
    expectSignature(view, entry, DIRECTORY_ENTRY);
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const nameBytes = view.getUint16(entry + 28, true);
    const extraBytes = view.getUint16(entry + 30, true);
    const commentBytes = view.getUint16(entry + 32, true);
    entry += DIRECTORY_ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true);
  view.setUint16(offset + 2, FIRST_DOS_DAY, true);
}

function expectSignature(view: DataView, offset: number, want: number): void {
  const got = offset < 0 ? 0 : view.getUint32(offset, true);
  if (got === want) return;
  throw new Error(
    `zip archive at byte ${offset}: got ${got.toString(16)}, want ${want.toString(16)}; write it again`,
  );
}
