/** Legal time: one clock for every deadline, and the work that is due by time. */
package org.carepact.kernel.time;
