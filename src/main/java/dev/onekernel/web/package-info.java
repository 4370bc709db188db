/**
 * The pages of a guided session, for browsers: what is projected, and a page on which people answer with a phone. A small server sends each page
 * with everything on it, and then each newer state as a whole.
 */
package dev.onekernel.web;
