/** Where the bytes of files lie: a directory today, any object store behind the same interface. */
package org.carepact.document.storage;
