/** Why a file was not taken. */
export const rejectionFile = {
  'file-empty': 'The file is empty.',
  'file-missing': 'The file has no name. Give it one and attach it again.',
  'file-name-refused':
    '“{name}” is named as something else than it is: inside it is {found, select, text {plain text} other {{found}}}. Give it the ending that fits and attach it again.',
  'file-not-found': 'There is no such file in this incident.',
  'file-too-long':
    'The file is larger than {max, number} MiB. Cut out what matters, or link to where it lies.',
  'file-type-refused':
    'Files of this kind are not taken{found, select, _unknown {} other { ({found})}}. Attach a picture (PNG, JPEG, GIF, WebP), a PDF or plain text; unpack archives first.',
  'files-full':
    'This incident has as many files as it may ({count, number} files, {total, number} MiB). Link to where the others lie.',
  'image-refused':
    'This picture is broken, or larger than {side, number} pixels on a side or 50 million in all. Cut out what matters.',
} as const;
