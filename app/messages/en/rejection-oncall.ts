/** Why a schedule, an override or a swap was not taken. */
export const rejectionOnCall = {
  'schedule-not-found': 'There is no schedule “{schedule}”. Look for it under On call.',
  'schedule-taken': 'There is, or was, a schedule “{schedule}”. Choose another word.',
  'schedule-pattern':
    'This is not a schedule that can be kept: {field} is wrong. Words are made of small letters, digits and hyphens; times read 09:00.',
  'schedule-changed':
    'Somebody else changed “{schedule}” while you did. Load the page again and make your change anew.',
  'layer-people-missing': 'Nobody is in the layer “{layer}”. Put somebody in, or remove it.',
  'layer-end-pattern': 'The layer “{layer}” ends before it begins.',
  'layer-length-pattern': 'Turns in the layer “{layer}” are shorter than 15 minutes.',
  'layer-id-pattern': 'Two layers have the id of “{layer}”.',
  'override-span-pattern': 'This ends before it begins. Choose a later end.',
  'override-too-long': 'An override lasts at most {max, number} days. Change the schedule instead.',
  'override-over': 'This is over already, and what was cannot be changed.',
  'override-instead-pattern': 'Choose two different people: one for the other.',
  'override-not-found': 'There is no such override any more.',
  'swap-self': 'Choose somebody else to swap with.',
  'swap-over': 'The time that is to be swapped is over, or ends before it begins.',
  'swap-not-theirs':
    '{which, select, give {Who offers is} other {Who is asked is}} not on call in that time. Look at the schedule and choose a shift.',
  'swap-not-found': 'There is no such swap that you could answer.',
  'swap-answered': 'This swap was already answered.',
  'feed-not-found': 'There is no calendar at this address any more.',
  'feeds-full': 'There are already {max, number} calendar addresses of yours. Revoke one first.',
} as const;
