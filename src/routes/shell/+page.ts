// The frame of the learner's part without any content. The service worker opens it at every address
// below /belajar, so it must not know its own.
export const prerender = true;
export const ssr = false;
