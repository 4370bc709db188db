/** Planted faults, for {@code PackageRulesTest}. */
package dev.onekernel.planted.cli;
