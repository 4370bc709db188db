/** The door of the house: bytes of YAML, Markdown and Mermaid become a course, or problems that say where and why not. */
package dev.onekernel.load;
