/** What a screen is made of before anybody knows which screen: lines of spans with roles, their widths, and how they wrap. */
package dev.onekernel.text;
