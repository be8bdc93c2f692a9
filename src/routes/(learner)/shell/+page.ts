// The frame of the learner's part without any content. The service worker opens it at every address
// below /belajar, so it must not know its own; here it names the code that all of them begin with.
export const prerender = true;
