package org.carepact.document;

/** The forms in which tables go out and come in. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type to answer with. */
    public String mediaType() {
        return mediaType;
    }

    /** The file extension without the dot. */
    public String extension() {
        return extension;
    }
}
