/** Reads configuration files (YAML) and names the file and line of every fault in them. */
package org.carepact.kernel.config;
