package org.carepact.kernel.config;

/**
 * Something wrong in a configuration file.
 *
 * @param file name of the file
 * @param line first line is 1; 0 where no line can be named
 * @param what one sentence for the administrator
 */
public record ConfigFault(String file, int line, String what) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
    }
}
