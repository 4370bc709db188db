/** The event log in a PostgreSQL database, for services that several machines share. */
package dev.onekernel.postgres;
