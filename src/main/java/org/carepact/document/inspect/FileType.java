package org.carepact.document.inspect;

import java.util.List;
import java.util.Optional;

/** The kinds of file that may be attached. Whatever is not here is refused. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ZIP("application/zip", "zip"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    JSON("application/json", "json"),
    XML("application/xml", "xml");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type under which such a file is kept and handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** The extensions that announce it, lower case, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether it is plain text, whose kind only its extension can tell. */
    boolean isText() {
        return this == TXT || this == CSV || this == JSON || this == XML;
    }

    /** The kind an extension announces. */
    public static Optional<FileType> ofExtension(String extension) {
        for (FileType type : values()) {
            if (type.extensions.contains(extension)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
