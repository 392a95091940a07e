// QR codes, from Debian's libqrcodegen-dev: https://www.nayuki.io/page/qr-code-generator-library
#ifndef LECTERN_CQRCODEGEN_SHIM_H
#define LECTERN_CQRCODEGEN_SHIM_H

#include <qrcodegen/qrcodegen.h>

#endif
