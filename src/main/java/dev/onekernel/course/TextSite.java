package dev.onekernel.course;

/** A text in a question's file, and where it is. */
public record TextSite(Pointer at, String text) {}
