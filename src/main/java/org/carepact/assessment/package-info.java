/**
 * Assessment: how well an organization did what it promised, judged periodically from evidence of several sources, with
 * preview, reply, review and a second person before anything is published. The calculator is in {@code engine}.
 */
package org.carepact.assessment;
