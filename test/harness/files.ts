/** The beginnings of files: as much as tells what they are, and how large a picture says it is. */
export const png = (width: number, height: number): Buffer => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rest = Buffer.from('0806000000000000000000000049454e44ae426082', 'hex');
  return Buffer.concat([head, size, rest]);
};

export const gif = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from('000000003b', 'hex')]);
};

export const jpeg = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const app0 = 'ffd8ffe000104a46494600010100000100010000';
  const frame = Buffer.from('ffc0001108', 'hex');
  const rest = Buffer.from('03012200021101031101ffd9', 'hex');
  return Buffer.concat([Buffer.from(app0, 'hex'), frame, size, rest]);
};

export const webp = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(22, 4);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
};

export const pdf = Buffer.from(
  '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n%%EOF\n',
  'latin1',
);

/** One file as a browser sends it; `more` are other parts, as they are. */
export const formOf = (
  file: { name: string; bytes: Buffer | string; type?: string },
  { step, more = '' }: { step?: string; more?: string } = {},
): { body: Buffer; type: string } => {
  const at = '----bulkhead';
  const field = step
    ? `--${at}\r\nContent-Disposition: form-data; name="step"\r\n\r\n${step}\r\n`
    : '';
  const head = `--${at}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(field + head),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n${more}--${at}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${at}` };
};
