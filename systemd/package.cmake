# The Debian package: `./dev package`, or `cpack -G DEB` in a build whose prefix is /usr.
find_program(GZIP gzip REQUIRED)

# Debian wants manual pages and the changelog packed, always in the same way.
function(install_packed file folder name)
    set(packed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${packed} COMMAND ${GZIP} -9cn ${CMAKE_CURRENT_SOURCE_DIR}/${file} > ${packed}
        DEPENDS ${file} VERBATIM)
    add_custom_target(packed_${name} ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${folder})
endfunction()

install_packed(man/limber.1 ${CMAKE_INSTALL_MANDIR}/man1 limber.1)
install_packed(man/limber.toml.5 ${CMAKE_INSTALL_MANDIR}/man5 limber.toml.5)
install_packed(man/limber-routine.5 ${CMAKE_INSTALL_MANDIR}/man5 limber-routine.5)
install_packed(debian/changelog ${CMAKE_INSTALL_DOCDIR} changelog)
install(FILES config.toml DESTINATION ${CMAKE_INSTALL_FULL_SYSCONFDIR}/limber)
install(DIRECTORY DESTINATION ${CMAKE_INSTALL_FULL_SYSCONFDIR}/limber/conf.d)
install(FILES debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# A package from another prefix would look for its files where it did not put them.
if(NOT CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    return()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME limber)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "the Limber authors <limber@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "coach on the wall, worked by one button")
set(CPACK_PACKAGE_DESCRIPTION
    "Limber turns a screen on the wall, or behind a two-way mirror, into a coach:
one push of a button starts a routine, and a moving figure and large timers
lead a person through it from four metres away.

It draws straight on the display, without a desktop, as a system service.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: SDL opens the GPU's libraries as it runs, and text needs its type.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, ca-certificates, libegl1, libgles2, libgl1-mesa-dri, init-system-helpers (>= 1.54~), systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, udev")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst ${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm ${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles)
include(CPack)
