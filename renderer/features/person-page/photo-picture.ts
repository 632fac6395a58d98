import { PHOTO_MAXIMUM_CHARACTERS } from '../../../shared/domain/person-photo.ts';

/** Largest width and height that a photo is drawn in first. */
const FIRST_SIDE_PIXELS = 1_024;
/** Smallest that is still of use to recognise somebody by. */
const LEAST_SIDE_PIXELS = 160;
const QUALITIES = [0.85, 0.7, 0.55] as const;
/** What a decoder may be given: far above any photo of a telephone. */
const LARGEST_FILE_BYTES = 60_000_000;

/** Why a file cannot become a photo. */
export type PhotoProblem = 'not-a-picture' | 'picture-too-large';

/** The address under which the page shows a photo; the page's policy lets pictures come from nowhere but such. */
export const addressOfPhoto = (jpegBase64: string): string => `data:image/jpeg;base64,${jpegBase64}`;

/**
 * A picture drawn anew as a JPEG of at most 256 KiB: what a camera writes into a file (where, when, with what) is not
 * drawn, so it does not come along. Quality goes down first, then size.
 */
export async function drawPhoto(
  file: Blob,
): Promise<
  { readonly ok: true; readonly jpegBase64: string } | { readonly ok: false; readonly problem: PhotoProblem }
> {
  if (file.size > LARGEST_FILE_BYTES) return { ok: false, problem: 'picture-too-large' };
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // The browser says no more than that it cannot decode it.
    return { ok: false, problem: 'not-a-picture' };
  }
  try {
    for (let side = FIRST_SIDE_PIXELS; side >= LEAST_SIDE_PIXELS; side *= 0.75) {
      for (const quality of QUALITIES) {
        const jpegBase64 = drawn(picture, side, quality);
        if (jpegBase64.length <= PHOTO_MAXIMUM_CHARACTERS) return { ok: true, jpegBase64 };
      }
    }
    return { ok: false, problem: 'picture-too-large' };
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, side: number, quality: number): string {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('the page can draw');
  // JPEG knows no transparency; what is clear would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/jpeg', quality);
  return address.slice(address.indexOf(',') + 1);
}
