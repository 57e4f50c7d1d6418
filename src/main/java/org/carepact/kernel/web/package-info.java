/** The edge: forms, page shell, conditional requests, idempotent creation, security headers. */
package org.carepact.kernel.web;
