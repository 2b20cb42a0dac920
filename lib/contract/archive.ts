/** The most pictures in one archive: their ids stand in an address, and Node reads 16 KB of headers. */
export const maxArchivePictures = 350;
